/** What pages are built with, and what stands between a browser and them. Faces and HTTP only, and no feature. */
package org.homeroom.web;
