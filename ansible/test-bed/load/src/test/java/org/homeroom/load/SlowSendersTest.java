package org.homeroom.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlowSendersTest {
    @Test
    void aBodyComesByTheByteAndAConnectionThatIsEndedIsOpenedAgain() throws Exception {
        try (ServerSocket school = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Web web = new Web(URI.create("http://127.0.0.1:" + school.getLocalPort()), null, new Journal());
            String head = SlowSenders.head("POST", "/register", "school.example", "text/plain", 300, "a=b");
            SlowSenders slow = new SlowSenders(web, List.of(head));
            slow.come(1);
            for (int i = 0; i < 2; i++) {
                try (Socket one = school.accept()) {
                    InputStream sent = one.getInputStream();
                    assertEquals(head, new String(sent.readNBytes(head.length()), StandardCharsets.ISO_8859_1));
                    assertEquals(0, sent.available(), "nothing of the body yet");
                    assertEquals('a', sent.read());
                    assertEquals(1, slow.open());
                }
            }
            assertTrue(slow.begun() >= 2);
            slow.go();
            assertEquals(0, slow.open());
        }
    }
}
