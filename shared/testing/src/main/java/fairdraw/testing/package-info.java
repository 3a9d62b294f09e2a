/** What tests share: contracts of ports, small true implementations of them, valid objects. */
@NullMarked
package fairdraw.testing;

import org.jspecify.annotations.NullMarked;
