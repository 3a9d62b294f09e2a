/** Tests of the facts that organisations publish. */
@NullMarked
package fairdraw.domain.about;

import org.jspecify.annotations.NullMarked;
