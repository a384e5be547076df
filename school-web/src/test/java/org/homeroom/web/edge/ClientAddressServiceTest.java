package org.homeroom.web.edge;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.homeroom.base.schema.SchemaReady;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestSettings;
import org.junit.jupiter.api.Test;

@ServiceTest
class ClientAddressServiceTest {
    @Inject
    Event<SchemaReady> ready;
    @Inject
    TestSettings settings;

    @Test
    void aWrongSettingKeepsTheSchoolClosed() {
        settings.set("TRUSTED_PROXIES", "10.0.16.0/20, 10.0.33.0/20");
        String said = assertThrows(IllegalStateException.class, () -> ready.fire(new SchemaReady())).getMessage();
        assertTrue(said.contains("\"10.0.33.0/20\", whose address does not end where its prefix does"), said);
    }
}
