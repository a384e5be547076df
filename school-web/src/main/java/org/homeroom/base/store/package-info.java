/**
 * The object store: keys in, streams out. Entry point: {@link org.homeroom.base.store.ObjectStore}. What the keys mean is said
 * by the photo contract; who may see an object, by the features.
 */
package org.homeroom.base.store;

