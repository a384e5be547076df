package org.homeroom.local;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void deriveFromTheFirst() {
        Ports ports = new Ports(9000);
        assertEquals(9001, ports.management());
        assertEquals(9002, ports.inbox());
        assertEquals(9003, ports.smtp());
        assertEquals(9004, ports.store());
        assertEquals(9005, ports.database());
        assertEquals(9006, ports.cluster());
    }

    @Test
    void saysWhichPortIsInUseAndWhatToDo() throws Exception {
        Ports ports = Ports.free();
        assertDoesNotThrow(ports::requireFree);
        try (ServerSocket taken = new ServerSocket(ports.smtp(), 1, InetAddress.getByName("127.0.0.1"))) {
            var refused = assertThrows(StackException.class, ports::requireFree);
            assertEquals("Port " + taken.getLocalPort() + " (mail) is in use by another program;"
                    + " stop that, or choose other ports with ./run --port N.", refused.getMessage());
        }
    }
}
