/** The tests of ids. */
@NullMarked
package fairdraw.domain.ids;

import org.jspecify.annotations.NullMarked;
