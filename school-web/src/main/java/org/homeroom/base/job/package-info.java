/**
 * Background work. Entry point: {@link org.homeroom.base.job.Jobs}, which says which node may run a job now. Every job must still
 * be safe to run twice, as a lease can expire while it runs. The jobs themselves are with their features.
 */
package org.homeroom.base.job;

