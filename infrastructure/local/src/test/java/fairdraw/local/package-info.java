/** The local runtime, started for real with a sample template. */
@NullMarked
package fairdraw.local;

import org.jspecify.annotations.NullMarked;
