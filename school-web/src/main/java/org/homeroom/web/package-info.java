/**
 * What pages are built with, and what stands between a browser and them. Faces and HTTP only, and no feature. Its rooms: {@code
 * visitor}, {@code page}, {@code list}, {@code form}, {@code error}, {@code edge}, {@code probe}.
 */
package org.homeroom.web;
