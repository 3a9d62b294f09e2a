/** The witnesses and the time-stampers behind their addresses. */
@NullMarked
package fairdraw.aws.anchors;

import org.jspecify.annotations.NullMarked;
