package org.homeroom.testing;

import org.homeroom.base.shared.Remembered;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** Starts database and container for the first test that needs them, and stops them after the last. */
final class ServiceTestExtension implements BeforeEachCallback, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(ServiceTestExtension.class);

    /** Shared by all tests of the run. */
    private static final class Shared implements AutoCloseable {
        private final TestDatabase database = TestDatabase.get();
        private final Node node = Node.start("a");

        @Override
        public void close() {
            Nodes.stop();
            node.close();
            Servers.close();
            database.close();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Shared shared = shared(context);
        shared.database.empty();
        TestSettings.reset();
        Remembered.forget();
        Servers.forget();
        shared.node.select(TestClock.class).reset();
        shared.node.select(TestCaller.class).beginTest();
        Runnable release = shared.node.inject(context.getRequiredTestInstance());
        context.getStore(NAMESPACE).put(Runnable.class, release);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Runnable release = context.getStore(NAMESPACE).remove(Runnable.class, Runnable.class);
        if (release != null) {
            release.run();
        }
        Shared shared = shared(context);
        shared.node.select(TestCaller.class).endTest();
    }

    private static Shared shared(ExtensionContext context) {
        Store store = context.getRoot().getStore(NAMESPACE);
        return store.getOrComputeIfAbsent(Shared.class, key -> new Shared(), Shared.class);
    }
}
