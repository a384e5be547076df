package org.homeroom.local;
final class LocalServer { static final String PROCESS="server"; }
