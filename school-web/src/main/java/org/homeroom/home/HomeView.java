package org.homeroom.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The first page after signing in. */
@Named
@RequestScoped
public class HomeView {
}
