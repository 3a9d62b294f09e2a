/** Addresses of people and of hosts, each with a single normal form. */
@NullMarked
package fairdraw.domain.addresses;

import org.jspecify.annotations.NullMarked;
