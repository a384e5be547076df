package org.homeroom.web.form;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotFoundException;
import jakarta.el.PropertyNotWritableException;

/**
 * Lets pages read and write the public fields of a {@link Form} like properties. A form's methods are called as usual: {@code
 * #{edit.form.name()}}. Registered in faces-config.xml.
 */
public class FormResolver extends ELResolver {
    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return base instanceof Form form ? field(context, form, property).get(form) : null;
    }

    /** The type that converters go by. */
    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        if (base instanceof Form form) {
            FormField field = field(context, form, property);
            return field.isFinal() ? null : field.field().getType();
        }
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (base instanceof Form form) {
            FormField field = field(context, form, property);
            if (field.isFinal()) {
                throw new PropertyNotWritableException(form.getClass().getSimpleName() + "." + property + " is final");
            }
            // Null stays null: EL would turn it into an empty text.
            Class<?> type = field.field().getType();
            field.set(form, value == null && !type.isPrimitive() ? null : context.convertToType(value, type));
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return base instanceof Form form && field(context, form, property).isFinal();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Form ? String.class : null;
    }

    private static FormField field(ELContext context, Form form, Object property) {
        context.setPropertyResolved(form, property);
        return Fields.of(form.getClass()).get(String.valueOf(property), wrong -> new PropertyNotFoundException(form.getClass().getSimpleName() + " has " + wrong));
    }
}
