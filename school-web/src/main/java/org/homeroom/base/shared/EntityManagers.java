package org.homeroom.base.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Gives services the container's entity manager; tests supply theirs instead. */
@Dependent
public class EntityManagers {
    @Produces
    @PersistenceContext(unitName = "school")
    private EntityManager entityManager;
}
