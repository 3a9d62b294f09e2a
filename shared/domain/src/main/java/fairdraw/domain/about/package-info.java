/** The facts that organisations publish about themselves. */
@NullMarked
package fairdraw.domain.about;

import org.jspecify.annotations.NullMarked;
