@NullMarked
package fairdraw.aws.web;

import org.jspecify.annotations.NullMarked;
