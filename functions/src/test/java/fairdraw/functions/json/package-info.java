/** Tests of jSON, as requests are read from it and answers written in it. */
@NullMarked
package fairdraw.functions.json;

import org.jspecify.annotations.NullMarked;
