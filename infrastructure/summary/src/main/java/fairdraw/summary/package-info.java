/** What the whole build has tested. */
@NullMarked
package fairdraw.summary;

import org.jspecify.annotations.NullMarked;
