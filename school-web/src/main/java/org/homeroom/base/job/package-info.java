/**
 * Background work. Entry point: {@link org.homeroom.base.job.Jobs}, which says which node may run a job now. Every job may run
 * twice all the same, as a lease can run out under it. The jobs themselves stand with their features.
 */
package org.homeroom.base.job;

