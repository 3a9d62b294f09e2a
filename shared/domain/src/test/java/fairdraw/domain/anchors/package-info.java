/** Tests of those who vouch for the heads of the register. */
@NullMarked
package fairdraw.domain.anchors;

import org.jspecify.annotations.NullMarked;
