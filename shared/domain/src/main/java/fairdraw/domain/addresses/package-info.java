/** Addresses of people as they are compared: one spelling for each. */
@NullMarked
package fairdraw.domain.addresses;

import org.jspecify.annotations.NullMarked;
