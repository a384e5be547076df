package org.homeroom.web.form;

import jakarta.faces.application.ResourceDependency;
import org.primefaces.component.datepicker.DatePicker;

/**
 * PrimeFaces' date picker without the scripts of other components and of input masks, which it does not need. Replaces it in faces-config.xml;
 * see docs/adr/0022-dates-in-the-readers-format.md.
 */
@ResourceDependency(library = "primefaces", name = "components.css")
@ResourceDependency(library = "primefaces", name = "jquery/jquery.js")
@ResourceDependency(library = "primefaces", name = "jquery/jquery-plugins.js")
@ResourceDependency(library = "primefaces", name = "core.js")
@ResourceDependency(library = "primefaces", name = "datepicker/datepicker.js")
public class LightDatePicker extends DatePicker {
}
