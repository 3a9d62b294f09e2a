/** Tests of the adapters to witnesses and time-stampers. */
@NullMarked
package fairdraw.aws.anchors;

import org.jspecify.annotations.NullMarked;
