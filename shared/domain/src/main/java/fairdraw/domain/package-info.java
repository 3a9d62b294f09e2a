/** The terms that all parts of the domain share: tenants, modes, ids and pages. */
@NullMarked
package fairdraw.domain;

import org.jspecify.annotations.NullMarked;
