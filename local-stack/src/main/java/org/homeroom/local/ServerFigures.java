package org.homeroom.local;

import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What a running server says of itself, through the management agent that its JVM can be asked to start. */
public final class ServerFigures implements AutoCloseable {
    private static final String SCHOOL = "jboss.as:deployment=ROOT.war,subsystem=undertow";
    private static final String SESSIONS = "org.wildfly.clustering.infinispan:type=Cache,name=\"ROOT.war(dist_sync)\",manager=\"web\",component=Statistics";
    private final JMXConnector connector;
    private final MBeanServerConnection server;
    private final ThreadMXBean threads;
    private final MemoryMXBean memory;

    ServerFigures(long pid) {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try {
                connector = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
            } finally {
                machine.detach();
            }
            server = connector.getMBeanServerConnection();
            threads = ManagementFactory.newPlatformMXBeanProxy(server, ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
            memory = ManagementFactory.newPlatformMXBeanProxy(server, ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
        } catch (IOException | AttachNotSupportedException e) {
            throw new StackException("The server's figures cannot be read: " + e.getMessage(), e);
        }
    }

    /** Sessions that have neither ended nor expired, whether in memory or on disk. */
    public int sessions() {
        return number(SCHOOL, "activeSessions");
    }

    /** Of what the server keeps for sessions: two entries for each that is not on disk. */
    public int entriesInMemory() {
        return number(SESSIONS, "numberOfEntriesInMemory");
    }

    private int number(String bean, String attribute) {
        try {
            return ((Number) server.getAttribute(new ObjectName(bean), attribute)).intValue();
        } catch (IOException | JMException e) {
            throw new StackException("The server does not say how many sessions it has: " + e.getMessage(), e);
        }
    }

    /** Bytes that all threads have ever allocated, also those that have ended. */
    public long allocated() {
        return threads.getTotalThreadAllocatedBytes();
    }

    /** Bytes in use after a collection. */
    public long usedAfterCollection() {
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    @Override
    public void close() {
        try {
            connector.close();
        } catch (IOException _) {
            // the server has ended before
        }
    }
}
