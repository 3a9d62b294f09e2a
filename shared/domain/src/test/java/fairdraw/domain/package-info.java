/** Tests of tenants, modes, ids and pages. */
@NullMarked
package fairdraw.domain;

import org.jspecify.annotations.NullMarked;
