finish() {
  echo "SIGTERM received, finishing"
  exit 0
}
trap finish TERM

echo "Working as PID $$"
while true; do
  sleep 1 &
  wait $!
done
