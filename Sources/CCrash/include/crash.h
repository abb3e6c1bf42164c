#ifndef PRACTICE_CRASH_H
#define PRACTICE_CRASH_H
#endif
