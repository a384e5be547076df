package org.homeroom.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of services on a real database. Its {@code @Inject} fields are filled; each test starts with empty tables, apart from
 * what migrations inserted, as a visitor, at {@link TestClock#BEGIN}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ServiceTestExtension.class)
public @interface ServiceTest {
}
