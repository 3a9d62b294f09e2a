/** How tenants, modes, ids and pages behave. */
@NullMarked
package fairdraw.domain;

import org.jspecify.annotations.NullMarked;
