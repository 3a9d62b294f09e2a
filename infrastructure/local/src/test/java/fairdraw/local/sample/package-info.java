/** The functions of the sample template that tests run. */
@NullMarked
package fairdraw.local.sample;

import org.jspecify.annotations.NullMarked;
