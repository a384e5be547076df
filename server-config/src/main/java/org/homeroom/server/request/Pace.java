package org.homeroom.server.request;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.TimeUnit;
import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/**
 * A body that has to be there in time, or to make progress: a kilobyte a second on average, which the slowest phone network does. One that does not is
 * over, as if its sender had gone, whoever reads it and even if nobody does. Time in which it was not asked for is not counted.
 */
final class Pace extends AbstractStreamSourceConduit<StreamSourceConduit> {
    private static final long BYTES_A_SECOND = 1024;
    /** After which a thread that waits looks whether it still should. */
    private static final long LOOK_S = 1;
    private final HttpServerExchange exchange;
    private final int seconds;
    private volatile XnioExecutor.Key timer;
    private volatile long received;
    /** Whether more was asked for than there was. */
    private volatile boolean wanting;
    private volatile boolean late;
    private volatile boolean discarding;

    private Pace(StreamSourceConduit next, HttpServerExchange exchange, int seconds) {
        super(next);
        this.exchange = exchange;
        this.seconds = seconds;
    }

    static Pace of(StreamSourceConduit next, HttpServerExchange exchange, int seconds) {
        Pace pace = new Pace(next, exchange, seconds);
        exchange.addExchangeCompleteListener((ended, others) -> {
            pace.timer.remove();
            others.proceed();
        });
        pace.begin();
        return pace;
    }

    private void begin() {
        received = 0;
        timer = exchange.getIoThread().executeAfter(this::look, seconds, TimeUnit.SECONDS);
    }

    private void look() {
        if (exchange.isRequestComplete()) {
            return;
        }
        if (!wanting || received >= BYTES_A_SECOND * seconds) {
            begin();
            return;
        }
        late = true;
        Refusals.note("a body that came too slowly");
        if (isReadResumed()) {
            wakeupReads();
        }
    }

    private long taken(long bytes) {
        wanting = bytes == 0;
        received += Math.max(0, bytes);
        return bytes;
    }

    private void requireInTime() throws IOException {
        if (late) {
            throw new IOException("The body came too slowly");
        }
    }

    /**
     * By default the thread that refused a body waits for all of it, so that the browser gets the answer. To that thread it is over; the server discards
     * the rest as it comes, without a thread.
     */
    private boolean isNoLongerWanted() {
        return !discarding && exchange.isResponseComplete() && !exchange.isInIoThread();
    }

    @Override
    public void terminateReads() throws IOException {
        if (isNoLongerWanted()) {
            discarding = true;
        } else {
            super.terminateReads();
        }
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        requireInTime();
        return isNoLongerWanted() ? -1 : (int) taken(super.read(into));
    }

    @Override
    public long read(ByteBuffer[] into, int offset, int length) throws IOException {
        requireInTime();
        return isNoLongerWanted() ? -1 : taken(super.read(into, offset, length));
    }

    @Override
    public long transferTo(long position, long count, FileChannel target) throws IOException {
        requireInTime();
        return taken(super.transferTo(position, count, target));
    }

    @Override
    public long transferTo(long count, ByteBuffer through, StreamSinkChannel target) throws IOException {
        requireInTime();
        return taken(super.transferTo(count, through, target));
    }

    @Override
    public void awaitReadable() throws IOException {
        super.awaitReadable(LOOK_S, TimeUnit.SECONDS);
    }

    @Override
    public void awaitReadable(long time, TimeUnit unit) throws IOException {
        super.awaitReadable(Math.min(unit.toMillis(time), TimeUnit.SECONDS.toMillis(LOOK_S)), TimeUnit.MILLISECONDS);
    }
}
