/**
 * The whole school on one machine: MariaDB, an S3 store, a mail catcher, the photo compressor and the server with the
 * application, all on loopback, with all their data in one directory.
 *
 * <p>Entry point: {@link org.homeroom.local.Main}, which {@code ./run} starts, and {@link org.homeroom.local.LocalStack}, which
 * puts the parts together. Tests of other modules use the parts separately: {@link org.homeroom.local.LocalDatabase}, {@link
 * org.homeroom.local.LocalStore}, {@link org.homeroom.local.LocalMail}, {@link org.homeroom.local.LocalCompressor}, {@link
 * org.homeroom.local.LocalServer} with its {@link org.homeroom.local.ServerFigures}. One of them also runs in production, if a school keeps its photos on its own host: the store,
 * as {@link org.homeroom.local.StoreService}.
 *
 * <p>Out of scope: building anything ({@code ./run} does that first), the schema (the application owns it), and whatever else a
 * school runs in production (see {@code ansible/}).
 */
package org.homeroom.local;
