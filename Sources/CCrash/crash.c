#include "crash.h"
