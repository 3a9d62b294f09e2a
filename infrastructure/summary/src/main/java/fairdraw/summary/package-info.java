/** The summary of the whole build's tests. */
@NullMarked
package fairdraw.summary;

import org.jspecify.annotations.NullMarked;
