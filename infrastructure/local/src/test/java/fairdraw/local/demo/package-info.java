/** Tests of the demo's output. */
@NullMarked
package fairdraw.local.demo;

import org.jspecify.annotations.NullMarked;
