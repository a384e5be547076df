/**
 * The object store: keys in, streams out. Entry point: {@link org.homeroom.base.store.ObjectStore}. The photo contract says what
 * the keys mean; the features say who may see an object.
 */
package org.homeroom.base.store;

