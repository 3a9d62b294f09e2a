@NullMarked
package fairdraw.domain.addresses;

import org.jspecify.annotations.NullMarked;
