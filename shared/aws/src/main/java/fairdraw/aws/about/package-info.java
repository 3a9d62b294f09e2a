/** The facts that organisations publish about themselves, as attributes. */
@NullMarked
package fairdraw.aws.about;

import org.jspecify.annotations.NullMarked;
