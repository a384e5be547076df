package org.homeroom.base.shared;

import java.util.Arrays;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.converters.EnumTypeConverter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;

/**
 * Makes every enum of every entity behave as {@link Known} says: what this version does not know becomes the enum's UNKNOWN. A
 * column that is not changed is not written, so its value stays in the row; storing UNKNOWN is refused.
 */
final class TolerantEnums {
    private TolerantEnums() {
    }

    static void of(Session session) {
        session.getDescriptors().values().stream().flatMap(entity -> entity.getMappings().stream()).forEach(mapping -> {
            if (converter(mapping) instanceof EnumTypeConverter converter) {
                tolerate(converter);
            }
        });
    }

    private static Converter converter(DatabaseMapping mapping) {
        return switch (mapping) {
            case AbstractDirectMapping direct -> direct.getConverter();
            case DirectCollectionMapping many -> many.getValueConverter();
            default -> null;
        };
    }

    private static void tolerate(EnumTypeConverter converter) {
        if (Arrays.stream(converter.getEnumClass().getEnumConstants()).noneMatch(constant -> constant.toString().equals(Known.UNKNOWN))) {
            throw new IllegalStateException(converter.getEnumClass().getName() + " has no constant UNKNOWN");
        }
        // It converts names to names first, and those to constants afterwards.
        converter.setDefaultAttributeValue(Known.UNKNOWN);
        converter.getFieldToAttributeValues().remove(Known.UNKNOWN);
        converter.getAttributeToFieldValues().remove(Known.UNKNOWN);
    }
}
