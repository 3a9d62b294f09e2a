/** How requests are read and answers are worded. */
@NullMarked
package fairdraw.functions.http;

import org.jspecify.annotations.NullMarked;
