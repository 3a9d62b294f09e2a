/** What is told of the demo. */
@NullMarked
package fairdraw.local.demo;

import org.jspecify.annotations.NullMarked;
