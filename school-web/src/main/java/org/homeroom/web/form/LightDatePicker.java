package org.homeroom.web.form;

import jakarta.faces.application.ResourceDependency;
import org.primefaces.component.datepicker.DatePicker;

/**
 * PrimeFaces' date picker, which takes this class's place in faces-config.xml, without the scripts of all its other components and of
 * masks, of which it uses none; see docs/adr/0022-dates-in-the-readers-format.md.
 */
@ResourceDependency(library = "primefaces", name = "components.css")
@ResourceDependency(library = "primefaces", name = "jquery/jquery.js")
@ResourceDependency(library = "primefaces", name = "jquery/jquery-plugins.js")
@ResourceDependency(library = "primefaces", name = "core.js")
@ResourceDependency(library = "primefaces", name = "datepicker/datepicker.js")
public class LightDatePicker extends DatePicker {
}
