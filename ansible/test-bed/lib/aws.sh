# The school on AWS, tested without an account. Sourced by test-bed.
# shellcheck shell=bash
aws() {
  control_run python3 -u -B -W ignore /homeroom/ansible/test-bed/aws/run.py "$@"
}
