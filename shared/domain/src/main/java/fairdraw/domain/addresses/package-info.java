/** Addresses of people and of hosts: one spelling for each. */
@NullMarked
package fairdraw.domain.addresses;

import org.jspecify.annotations.NullMarked;
