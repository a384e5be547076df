package org.homeroom.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Where one stack keeps everything. Held by one run at a time: the lock is released when the process ends, however that happens. */
final class StateDirectory implements AutoCloseable {

    private static final long NEEDED_BYTES = 1L << 30;
    private static final String LOCK = "homeroom.lock";
    /** What ./run and ./check write beside the data of a run; a directory with only these counts as new, and a fresh start leaves them. */
    private static final List<String> BESIDE_DATA = List.of("logs", "test-bed");

    private final Path path;
    private final FileChannel channel;

    private StateDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static StateDirectory open(Path path) {
        Path directory = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(directory.getParent());
            if (!Files.isDirectory(directory)) {
                // Only its owner may read what is kept there: mails, photos, passwords.
                Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            requireOurs(directory);
            FileChannel channel = FileChannel.open(directory.resolve(LOCK),
                    StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                String holder = read(channel);
                channel.close();
                throw new StackException("Homeroom already runs with what is kept in " + directory
                        + (holder.isEmpty() ? "" : " (process " + holder + ")")
                        + "; stop that run first, or name another directory in LOCAL_STATE.");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)), 0);
            return new StateDirectory(directory, channel);
        } catch (IOException e) {
            throw new StackException("The directory " + directory + " cannot be used: " + e.getMessage(), e);
        }
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** Removes what earlier runs left; the lock stays held, so that no other run slips in. */
    void clear() {
        try (var entries = Files.list(path)) {
            for (Path entry : (Iterable<Path>) entries.filter(e -> !BESIDE_DATA.contains(e.getFileName().toString()))::iterator) {
                if (Files.isDirectory(entry)) {
                    Trees.delete(entry);
                } else if (!entry.getFileName().toString().equals(LOCK)) {
                    Files.delete(entry);
                }
            }
        } catch (IOException e) {
            throw new StackException("What earlier runs left in " + path + " could not be removed: " + e.getMessage(), e);
        }
    }

    void requireSpace() {
        try {
            long usable = Files.getFileStore(path).getUsableSpace();
            if (usable < NEEDED_BYTES) {
                throw new StackException("The disk that holds " + path + " has only " + (usable >> 20)
                        + " MB left; Homeroom needs about 1 GB to run without losing anything.");
            }
        } catch (IOException e) {
            throw new StackException("The free space of the disk under " + path + " cannot be read.", e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** A wrong LOCAL_STATE must not make --fresh delete somebody's files. */
    private static void requireOurs(Path directory) throws IOException {
        if (Files.exists(directory.resolve(LOCK))) {
            return;
        }
        try (var entries = Files.list(directory)) {
            if (entries.anyMatch(e -> !BESIDE_DATA.contains(e.getFileName().toString()))) {
                throw new StackException("The directory " + directory + " holds something else than Homeroom's data;"
                        + " name an empty one in LOCAL_STATE.");
            }
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(32);
        channel.read(buffer, 0);
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8).strip();
    }
}
