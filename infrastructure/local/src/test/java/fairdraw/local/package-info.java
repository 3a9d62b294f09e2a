/** Tests of the local runtime, started with a sample template. */
@NullMarked
package fairdraw.local;

import org.jspecify.annotations.NullMarked;
