package org.homeroom.local;
final class LocalCompressor { static final String PROCESS="compressor"; }
