/** What every part of the domain speaks of: tenants, modes, ids and pages. */
@NullMarked
package fairdraw.domain;

import org.jspecify.annotations.NullMarked;
